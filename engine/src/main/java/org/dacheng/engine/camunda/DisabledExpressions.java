package org.dacheng.engine.camunda;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Accepts literal texts only: refuses expressions at parse time and resolves nothing at run time. */
final class DisabledExpressions extends JuelExpressionManager {

    DisabledExpressions() {
        super(Map.of());
    }

    @Override
    public Expression createExpression(String text) {
        if (text.contains("${") || text.contains("#{")) {
            throw new ProcessEngineException("expressions are switched off: " + text);
        }
        return super.createExpression(text);
    }

    @Override
    protected ELResolver createElResolver() {
        return new Deny();
    }

    private static final class Deny extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            throw new ELException("denied");
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            throw new ELException("denied");
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ELException("denied");
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            throw new ELException("denied");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
