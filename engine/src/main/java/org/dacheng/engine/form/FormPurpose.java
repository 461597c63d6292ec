package org.dacheng.engine.form;

import org.dacheng.base.text.LocalText;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.schema.FormSchema;

/**
 * Why a form is being filled in: to start a process, or to resubmit a request.
 *
 * @param address address the form is posted to; {@code /form}, {@code /draft} and {@code /draft/removal} are below it
 * @param place key of its draft
 * @param formVersionId version of the form that is shown
 * @param number of the request that is resubmitted, or empty
 * @param before answers of the request that is resubmitted
 * @param submitterId whose request it is: the actor, or another person for whom the actor fills it in
 */
record FormPurpose(
        String address,
        String place,
        String processKey,
        LocalText name,
        String icon,
        String number,
        String formVersionId,
        FormSchema schema,
        StoredAnswers before,
        String submitterId) {}
