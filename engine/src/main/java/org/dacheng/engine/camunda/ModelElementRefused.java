package org.dacheng.engine.camunda;

import org.camunda.bpm.engine.ProcessEngineException;

/** A model that holds something the closed engine does not run. */
class ModelElementRefused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    ModelElementRefused(String what) {
        super("not run here: " + what);
    }
}
