package org.dacheng.okr.objective;

import org.dacheng.okr.enums.EnumKeyConverter;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.Visibility;

/** Converters for the enum columns of objectives. */
final class ObjectiveConverters {

    static class OwnerKinds extends EnumKeyConverter<OwnerKind> {
        OwnerKinds() {
            super(OwnerKind.class);
        }
    }

    static class Categories extends EnumKeyConverter<ObjectiveCategory> {
        Categories() {
            super(ObjectiveCategory.class);
        }
    }

    static class Visibilities extends EnumKeyConverter<Visibility> {
        Visibilities() {
            super(Visibility.class);
        }
    }

    static class States extends EnumKeyConverter<ObjectiveState> {
        States() {
            super(ObjectiveState.class);
        }
    }

    static class RollUps extends EnumKeyConverter<RollUp> {
        RollUps() {
            super(RollUp.class);
        }
    }

    static class Kinds extends EnumKeyConverter<KeyResultKind> {
        Kinds() {
            super(KeyResultKind.class);
        }
    }

    private ObjectiveConverters() {}
}
