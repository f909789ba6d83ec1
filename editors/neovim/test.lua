-- Run by test/editors.slow.test.ts: nvim --headless --clean -c 'luafile editors/neovim/test.lua' <article>
-- In milliseconds: only what hangs is given up, however busy the machine is.
local patience = 120000

local function finish(trouble)
  io.stdout:write(trouble and ('not ok: ' .. trouble .. '\n') or 'ok\n')
  vim.cmd(trouble and 'cquit 1' or 'qall!')
end

local function expect(what, isSo)
  if not vim.wait(patience, isSo, 20) then error(what, 0) end
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or diagnostic.user_data.lsp.code
    found[#found + 1] = code
  end
  return table.concat(found, ' ')
end

local isDone, trouble = pcall(function()
  vim.cmd('edit!')
  vim.cmd('filetype detect')
  expect('no diagnostics: ' .. codes(), function() return codes() == 'spelling repeated-word' end)

  vim.api.nvim_win_set_cursor(0, {1, 11})
  local params = vim.lsp.util.make_range_params()
  params.context = {diagnostics = {}}
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, patience)
  local _, answer = next(answers)
  local change
  for _, action in ipairs(answer.result) do
    if action.title == 'Change to “government”' then change = action end
  end
  if not change then error('no action to change the word', 0) end
  vim.lsp.util.apply_workspace_edit(change.edit, 'utf-16')
  local line = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
  if line ~= '😀 The government met in a a hall.' then error('not applied: ' .. line, 0) end
  expect('the word is still marked', function() return codes() == 'repeated-word' end)
end)
finish(not isDone and trouble or nil)
