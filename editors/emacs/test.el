;;; test.el --- run by test/editors.slow.test.ts -*- lexical-binding: t; -*-
;; emacs --batch -q --eval '(package-initialize)' -l copydesk.el -l test.el <article>

(require 'copydesk)
(require 'cl-lib)

(defconst copydesk-test-patience 120
  "Seconds: only what hangs is given up, however busy the machine is.")

(defun copydesk-test-wait (what predicate)
  "Wait until PREDICATE holds, or fail saying WHAT."
  (let ((end (+ (float-time) copydesk-test-patience)))
    (while (not (funcall predicate))
      (when (> (float-time) end) (error "Not ok: %s" what))
      (accept-process-output nil 0.05))))

(defun copydesk-test-reasons ()
  "What is marked in the buffer."
  (flymake-start)
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun copydesk-test-has (words)
  "Whether something that is marked says WORDS."
  (cl-some (lambda (reason) (string-match-p words reason)) (copydesk-test-reasons)))

(let ((article (pop command-line-args-left))
      (eglot-sync-connect copydesk-test-patience)
      (eglot-connect-timeout copydesk-test-patience)
      (jrpc-default-request-timeout copydesk-test-patience)
      (eglot-send-changes-idle-time 0)
      (eglot-confirm-server-initiated-edits nil)
      (project-find-functions nil))
  (find-file article)
  (text-mode)
  (apply #'eglot (eglot--guess-contact))
  (copydesk-test-wait "no diagnostics"
                      (lambda () (and (copydesk-test-has "misspelling .goverment")
                                      (copydesk-test-has "repeated"))))
  (goto-char (point-min))
  (search-forward "gov")
  (let* ((actions (eglot-code-actions (point) (point)))
         (change (cl-find "Change to “government”" (append actions nil)
                          :key (lambda (action) (plist-get action :title)) :test #'equal)))
    (unless change (error "Not ok: no action to change the word"))
    (eglot--apply-workspace-edit (plist-get change :edit)))
  (goto-char (point-min))
  (unless (looking-at "😀 The government met in a a hall\\.")
    (error "Not ok: not applied: %s" (buffer-string)))
  (eglot--signal-textDocument/didChange)
  (copydesk-test-wait "the word is still marked"
                      (lambda () (and (not (copydesk-test-has "misspelling"))
                                      (copydesk-test-has "repeated"))))
  (princ "ok\n")
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server))
  (kill-emacs 0))
;;; test.el ends here
