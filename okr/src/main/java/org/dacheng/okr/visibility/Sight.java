package org.dacheng.okr.visibility;

import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Component;

/** Makes the condition by which every query keeps to what the asker may see. */
@Component
public class Sight {

    public Visible of(Asker asker) {
        throw new IllegalStateException("to be filled in");
    }
}
