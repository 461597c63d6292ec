package org.dacheng.okr.cycle;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Cycles in the database. */
interface CycleRows extends JpaRepository<Cycle, String> {

    List<Cycle> findAllByOrderByStartsOnDescEndsOnAscIdDesc();

    List<Cycle> findByStateInOrderByStartsOnAscIdAsc(Collection<CycleState> states);

    /** Locks all cycles, so that two people cannot open cycles over the same days at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c order by c.id")
    List<Cycle> lockAll();
}
