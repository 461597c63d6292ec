package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.forms.field.setting.Setting;

/** Finds what may be chosen for references of an element. */
@FunctionalInterface
public interface SettingOptions {

    /** @param element whose setting it is */
    List<SettingOption> of(Setting.Reference reference, ObjectNode element);
}
