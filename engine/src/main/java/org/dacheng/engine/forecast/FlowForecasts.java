package org.dacheng.engine.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.signing.NodeEntryContext;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates forecasts for requests that are being filled in, submitted or running. */
@Component
public class FlowForecasts {

    private final Signers signers;
    private final BranchConditions conditions;

    FlowForecasts(Signers signers, BranchConditions conditions) {
        this.signers = signers;
        this.conditions = conditions;
    }

    /** State of an existing or planned request. */
    public record ForecastCase(
            String submitterId,
            Map<String, @Nullable Object> answers,
            Map<String, List<String>> chosen,
            RequestProgress progress,
            Instant at) {}

    /** Forecast for internal use, and for the submitter, who sees all fields. */
    public FlowForecast of(PublishedDefinition process, ForecastCase forecastCase) {
        return of(process, forecastCase, process.allFields());
    }

    /**
     * @param fields fields visible to the reader; after a condition that reads any other field the forecast is
     *     undecided
     */
    public FlowForecast of(PublishedDefinition process, ForecastCase forecastCase, VisibleFields fields) {
        return new FlowForecast(
                process, signers, new CaseInput(process, forecastCase, fields), forecastCase.progress());
    }

    private final class CaseInput implements FlowForecast.ForecastInput {

        private final PublishedDefinition process;
        private final ForecastCase forecastCase;
        private final VisibleFields fields;
        private @Nullable Map<String, @Nullable Object> variables;

        CaseInput(PublishedDefinition process, ForecastCase forecastCase, VisibleFields fields) {
            this.process = process;
            this.forecastCase = forecastCase;
            this.fields = fields;
        }

        @Override
        public boolean holds(String branchId) {
            conditions.mustBeSeen(process, branchId, fields);
            if (variables == null) {
                variables = conditions.variables(process, forecastCase.answers(), forecastCase.submitterId());
            }
            return conditions.holds(process, branchId, variables, forecastCase.submitterId());
        }

        @Override
        public NodeEntryContext entryContext(RequestProgress progress, String nodeId) {
            return new NodeEntryContext(
                    forecastCase.submitterId(),
                    forecastCase.answers(),
                    forecastCase.chosen(),
                    process.labels(),
                    process.settings().owners(),
                    RequestStep.approvedBefore(process, progress, nodeId),
                    forecastCase.at());
        }
    }
}
