package org.dacheng.engine.camunda;

import org.camunda.bpm.engine.ProcessEngineException;

/** A model contains an element that the restricted engine does not run. */
class ModelElementRefused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    ModelElementRefused(String what) {
        super("not run here: " + what);
    }
}
