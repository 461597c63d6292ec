package org.dacheng.forms.condition;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;

/** Fills in a form as an example, to show designers what becomes of it. */
@Service
public class SampleForms {

    private static final int ROWS = 3;

    private final SampleAnswers samples;

    SampleForms(SampleAnswers samples) {
        this.samples = samples;
    }

    /** @param form as it is being designed; what cannot be read of it is left out */
    public SampleForm fill(Actor actor, JsonNode form) {
        return fill(actor, actor.personId(), form);
    }

    /**
     * The same as another person fills it in; other requests are read with the rights of the actor.
     *
     * @param submitter id of the person
     */
    public SampleForm fill(Actor actor, String submitter, JsonNode form) {
        return samples.fill(actor, submitter, form, ROWS);
    }
}
