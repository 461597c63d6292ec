package org.dacheng.okr.objective;

import org.dacheng.okr.enums.EnumKeyConverter;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.Visibility;

/** Converters for the enum columns of objectives. */
final class ObjectiveConverters {

    static class OwnerKindConverter extends EnumKeyConverter<OwnerKind> {
        OwnerKindConverter() {
            super(OwnerKind.class);
        }
    }

    static class CategoryConverter extends EnumKeyConverter<ObjectiveCategory> {
        CategoryConverter() {
            super(ObjectiveCategory.class);
        }
    }

    static class VisibilityConverter extends EnumKeyConverter<Visibility> {
        VisibilityConverter() {
            super(Visibility.class);
        }
    }

    static class StateConverter extends EnumKeyConverter<ObjectiveState> {
        StateConverter() {
            super(ObjectiveState.class);
        }
    }

    static class RollUpConverter extends EnumKeyConverter<RollUp> {
        RollUpConverter() {
            super(RollUp.class);
        }
    }

    static class KeyResultKindConverter extends EnumKeyConverter<KeyResultKind> {
        KeyResultKindConverter() {
            super(KeyResultKind.class);
        }
    }

    private ObjectiveConverters() {}
}
