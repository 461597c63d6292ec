package org.dacheng.activity.notice;

/**
 * A notice before it has an id and a time.
 *
 * @param link target of a click, from the root of the program
 */
record NewNotice(String personId, NoticeKind kind, NoticeContent content, String link) {

    /** A notice that links to its subject. */
    static NewNotice of(String personId, NoticeKind kind, NoticeContent content) {
        return new NewNotice(personId, kind, content, content.about().address());
    }
}
