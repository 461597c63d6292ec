package org.dacheng.engine.camunda;

import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Skips the engine's select for a cached definition, because definitions never change. */
final class DefinitionCache extends DeploymentCache {

    DefinitionCache(CacheFactory factory, int capacity) {
        super(factory, capacity);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = getProcessDefinitionCache().get(id);
        return known != null ? known : super.findDeployedProcessDefinitionById(id);
    }
}
