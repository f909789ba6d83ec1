;;; copydesk.el --- Copydesk in Emacs, by eglot -*- lexical-binding: t; -*-

;; Emacs 29 has eglot; for an older one it is on GNU ELPA.  Put this into your init file, or load it;
;; then open an article and type M-x eglot.  `copydesk' must be on the path.

;;; Code:

(require 'eglot)

(defvar copydesk-command '("copydesk" "lsp" "--stdio")
  "How the server is started.")

(add-to-list 'eglot-server-programs
             (cons '(text-mode markdown-mode html-mode mhtml-mode)
                   (lambda (&rest _) copydesk-command)))

;; Whether the server runs is asked whenever an article is opened.
(defvar copydesk-start-by-itself nil
  "If non-nil, articles are proofread as soon as they are opened.")

(dolist (hook '(text-mode-hook markdown-mode-hook))
  (add-hook hook (lambda ()
                   (when (and copydesk-start-by-itself buffer-file-name)
                     (eglot-ensure)))))

(provide 'copydesk)
;;; copydesk.el ends here
