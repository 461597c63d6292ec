package org.dacheng.okr.workbook;

import java.io.ByteArrayOutputStream;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Component;

/** Exports a whole cycle as somebody sees it. */
@Component
public class Exported {

    private final OkrExports exports;

    Exported(OkrExports exports) {
        this.exports = exports;
    }

    public byte[] cycle(Asker asker, String cycleId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFilter filter = ExportFilter.cycle(cycleId);
        exports.export(asker, exports.cycle(asker, filter), filter, out);
        return out.toByteArray();
    }
}
