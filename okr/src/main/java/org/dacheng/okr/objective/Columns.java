package org.dacheng.okr.objective;

import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.okr.word.WordColumn;

/** The constants of objectives in their columns. */
final class Columns {

    static class OwnerKinds extends WordColumn<OwnerKind> {
        OwnerKinds() {
            super(OwnerKind.class);
        }
    }

    static class Categories extends WordColumn<Category> {
        Categories() {
            super(Category.class);
        }
    }

    static class Visibilities extends WordColumn<Visibility> {
        Visibilities() {
            super(Visibility.class);
        }
    }

    static class States extends WordColumn<ObjectiveState> {
        States() {
            super(ObjectiveState.class);
        }
    }

    static class RollUps extends WordColumn<RollUp> {
        RollUps() {
            super(RollUp.class);
        }
    }

    static class Kinds extends WordColumn<KeyResultKind> {
        Kinds() {
            super(KeyResultKind.class);
        }
    }

    private Columns() {}
}
