package org.dacheng.okr.cycle;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CycleRows extends JpaRepository<Cycle, String> {

    List<Cycle> findAllByOrderByStartsOnDescEndsOnAscIdDesc();

    List<Cycle> findByStateInOrderByStartsOnAscIdAsc(Collection<CycleState> states);

    /** All of them, so that two cycles cannot be opened over the same days by two people at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c order by c.id")
    List<Cycle> lockAll();
}
