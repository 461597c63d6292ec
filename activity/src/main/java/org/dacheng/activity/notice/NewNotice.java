package org.dacheng.activity.notice;

/**
 * A notice that has no id and no time yet.
 *
 * @param link where a click leads, from the root of the program
 */
record NewNotice(String personId, NoticeKind kind, NoticeContent content, String link) {

    /** Leads to what it is about. */
    static NewNotice of(String personId, NoticeKind kind, NoticeContent content) {
        return new NewNotice(personId, kind, content, content.about().address());
    }
}
