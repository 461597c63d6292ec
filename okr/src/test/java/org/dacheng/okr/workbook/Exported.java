package org.dacheng.okr.workbook;

import java.io.ByteArrayOutputStream;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Exports a whole cycle as a person sees it. */
@Component
public class Exported {

    private final OkrExports exports;

    Exported(OkrExports exports) {
        this.exports = exports;
    }

    public byte[] cycle(Actor actor, String cycleId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFilter filter = ExportFilter.cycle(cycleId);
        exports.export(actor, exports.cycle(actor, filter), filter, out);
        return out.toByteArray();
    }
}
