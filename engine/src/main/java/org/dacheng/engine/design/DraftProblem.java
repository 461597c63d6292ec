package org.dacheng.engine.design;

import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.ElementMember;

/**
 * What prevents a draft from being published.
 *
 * @param pointer JSON pointer into the files, such as {@code /form/components/3/label}
 * @param place the element that the pointer leads to, and the member within it
 */
public record DraftProblem(String pointer, ElementMember place, Message text) {}
