package org.dacheng.engine.camunda;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Makes no instance of a class that a model names. */
final class DisabledArtifactFactory implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("classes are switched off: " + type.getName());
    }
}
