package org.dacheng.engine.approver;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** The direct manager, the manager's manager, and so on up to a level. */
public record ManagerChain(UpTo upTo) implements ApproverRule {

    /**
     * The end of the chain. JSON: a number of levels or {@code "top"}.
     *
     * @param levels number of managers; {@link Integer#MAX_VALUE} for all
     */
    public record UpTo(int levels) {

        public static final UpTo TOP = new UpTo(Integer.MAX_VALUE);

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static UpTo of(Object json) {
            return json instanceof Number levels ? new UpTo(levels.intValue()) : TOP;
        }

        @JsonValue
        Object json() {
            return equals(TOP) ? "top" : levels;
        }
    }

    public ManagerChain(@Nullable UpTo upTo) {
        this.upTo = upTo == null ? UpTo.TOP : upTo;
    }

    @Override
    public List<String> people(ApproverContext context) {
        return SubmitterHierarchy.managers(context).stream()
                .limit(upTo.levels())
                .toList();
    }

    @Override
    public Message why() {
        return upTo.equals(UpTo.TOP)
                ? Message.of("engine.approver.manager-chain-top")
                : Message.of("engine.approver.manager-chain", upTo.levels());
    }
}
