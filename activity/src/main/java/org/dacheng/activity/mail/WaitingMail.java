package org.dacheng.activity.mail;

/**
 * A mail that is to be written and sent now.
 *
 * @param noticeId the notice it is about
 * @param tries how often it was tried, this time included
 */
record WaitingMail(String noticeId, String personId, String kind, String content, int tries) {}
