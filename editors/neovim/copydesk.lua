-- Copydesk in Neovim, 0.7 or later: put this file into ~/.config/nvim/plugin/.
-- `copydesk` must be on the path, or `vim.g.copydesk_command` say where it is.
local command = vim.g.copydesk_command or {'copydesk', 'lsp', '--stdio'}
local filetypes = {text = true, markdown = true, html = true}
local marks = {'copydesk.config.yaml', 'copydesk.config.json', 'names.csv', 'words.txt', '.git'}

local function root(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local above = folder
  while true do
    for _, mark in ipairs(marks) do
      local place = above .. '/' .. mark
      if vim.fn.filereadable(place) == 1 or vim.fn.isdirectory(place) == 1 then return above end
    end
    local parent = vim.fn.fnamemodify(above, ':h')
    if parent == above then return folder end
    above = parent
  end
end

-- One server for all articles of a project.
local clients = {}

local function start(buffer)
  if vim.bo[buffer].buftype ~= '' or not filetypes[vim.bo[buffer].filetype] then return end
  local folder = root(vim.api.nvim_buf_get_name(buffer))
  local config = {
    name = 'copydesk',
    cmd = command,
    root_dir = folder,
    workspace_folders = {{uri = vim.uri_from_fname(folder), name = folder}}
  }
  if vim.lsp.start then
    vim.api.nvim_buf_call(buffer, function() vim.lsp.start(config) end)
    return
  end
  clients[folder] = clients[folder] or vim.lsp.start_client(config)
  if clients[folder] then vim.lsp.buf_attach_client(buffer, clients[folder]) end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('copydesk', {clear = true}),
  pattern = vim.tbl_keys(filetypes),
  callback = function(event)
    start(tonumber(event and event.buf) or vim.api.nvim_get_current_buf())
  end
})
