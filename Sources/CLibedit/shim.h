#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <histedit.h>

/* Swift cannot call functions with a variable number of arguments, so those of libedit stand here, each under a name of its own. */

/* Hidden by wchar.h unless asked for with macros that a module cannot set. */
int wcwidth(wchar_t letter);

static inline char *lines_prompt(EditLine *editor) {
    static char prompt[] = "> ";
    (void)editor;
    return prompt;
}

/* An editor on the standard streams with a history; it takes its letters from `read`, which finds `owner` with lines_owner. */
static inline EditLine *lines_begin(int (*read)(EditLine *, wchar_t *), History *past, void *owner) {
    HistEvent event;
    EditLine *editor = el_init("meerstem", stdin, stdout, stderr);
    if (editor == NULL) return NULL;
    history(past, &event, H_SETSIZE, 200);
    el_set(editor, EL_CLIENTDATA, owner);
    el_set(editor, EL_PROMPT, lines_prompt);
    el_set(editor, EL_EDITOR, "emacs");
    el_set(editor, EL_HIST, history, past);
    el_set(editor, EL_SIGNAL, 0);
    el_set(editor, EL_GETCFN, read);
    /* The person's own ~/.editrc may ask for other keys. */
    el_source(editor, NULL);
    return editor;
}

static inline void *lines_owner(EditLine *editor) {
    void *owner = NULL;
    el_get(editor, EL_CLIENTDATA, &owner);
    return owner;
}

static inline void lines_remember(History *past, const char *line) {
    HistEvent event;
    history(past, &event, H_ENTER, line);
}

/* Sets the terminal up again, after another program had it or its size changed. */
static inline void lines_prepare(EditLine *editor) {
    el_set(editor, EL_PREP_TERM, 0);
    el_set(editor, EL_PREP_TERM, 1);
    el_resize(editor);
}

/* Draws prompt and line again from where the cursor stands. */
static inline void lines_redraw(EditLine *editor) { el_set(editor, EL_REFRESH); }
