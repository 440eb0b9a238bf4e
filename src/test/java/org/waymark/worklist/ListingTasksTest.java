package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.support.WaymarkTest;
import org.waymark.worklist.InboxQuery.Scope;
import org.waymark.worklist.InboxQuery.Sort;

@WaymarkTest
class ListingTasksTest {

    @Autowired
    WorkItems rows;

    @Autowired
    Inbox inbox;

    @Autowired
    Claims claims;

    @Autowired
    Clock clock;

    Items items;
    Instant now;

    @BeforeEach
    void anAgencyOfItsOwn() {
        items = new Items(rows);
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void theLeastTimeLeftComesFirst() {
        WorkItem later = due(3);
        WorkItem late = due(-2);
        WorkItem soon = due(1);
        assertThat(tasks(items.officer("one"), Scope.AVAILABLE))
                .containsExactly(late.task(), soon.task(), later.task());
    }

    @Test
    void eachScopeShowsItsOwn() {
        WorkItem free = due(1);
        WorkItem taken = due(2);
        Viewer one = items.officer("one");
        rows.take(taken.task(), one.id(), items.sector);

        assertThat(tasks(one, Scope.MINE)).containsExactly(taken.task());
        assertThat(tasks(one, Scope.AVAILABLE)).containsExactly(free.task());
        assertThat(tasks(one, Scope.TEAM)).isEmpty();
        assertThat(tasks(items.officer("two"), Scope.MINE)).isEmpty();
        assertThat(tasks(items.officer("boss", Role.SUPERVISOR), Scope.TEAM))
                .containsExactly(free.task(), taken.task());
        assertThat(inbox.counts(one)).isEqualTo(new Inbox.Counts(1, 1, 0));
        assertThat(inbox.counts(items.officer("boss", Role.SUPERVISOR))).isEqualTo(new Inbox.Counts(0, 1, 2));
    }

    @Test
    void anotherAgencyOrDutySeesNothing() {
        due(1);
        Viewer elsewhere = new Items(rows).officer("one");
        Viewer one = items.officer("one");
        Viewer without = new Viewer(
                one.id(), one.agency(), one.agencyName(), one.sector(), one.areas(), java.util.Set.of(), one.roles());
        assertThat(tasks(elsewhere, Scope.AVAILABLE)).isEmpty();
        assertThat(tasks(without, Scope.AVAILABLE)).isEmpty();
        assertThat(tasks(new Items(rows).officer("boss", Role.SUPERVISOR), Scope.TEAM))
                .isEmpty();
    }

    @Test
    void whoDidTheCounterpartIsNotOfferedTheCheckOfIt() {
        CaseCode code = CaseCode.random("TT", new Random());
        Viewer one = items.officer("one");
        Viewer two = items.officer("two");
        WorkItem proposal = items.add(code, "propose", null, now, now.plusSeconds(60));
        rows.take(proposal.task(), one.id(), items.sector);
        rows.close(proposal.task(), true, one.id(), now);
        WorkItem check = items.add(code, "confirm", "propose", now, now.plusSeconds(60));

        assertThat(tasks(one, Scope.AVAILABLE)).isEmpty();
        assertThat(inbox.counts(one).available()).isZero();
        assertThat(claims.fourEyes(check, one)).isFalse();
        assertThat(tasks(two, Scope.AVAILABLE)).containsExactly(check.task());
        assertThat(claims.fourEyes(check, two)).isTrue();
    }

    @Test
    void filtersNarrowTheList() {
        WorkItem late = due(-2);
        WorkItem later = due(30);
        Viewer one = items.officer("one");
        assertThat(list(one, query(late.caseCode(), null, false, null))).containsExactly(late.task());
        assertThat(list(one, query(null, new SopKey("survivor-case"), false, null)))
                .hasSize(2);
        assertThat(list(one, query(null, new SopKey("another"), false, null))).isEmpty();
        assertThat(list(one, query(null, null, true, null))).containsExactly(late.task());
        assertThat(list(one, query(null, null, false, now.plus(Duration.ofHours(3)))))
                .containsExactly(late.task());
        assertThat(list(one, query(later.caseCode(), null, true, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowEachOtherWithoutGapOrRepetition(Sort sort) {
        for (int i = 0; i < 7; i++) {
            items.add(now.minusSeconds(i % 3), now.plusSeconds(60L * (i % 2)));
        }
        var seen = new ArrayList<WorkItem>();
        Cursor after = null;
        do {
            var page = inbox.list(
                    items.officer("one"), new InboxQuery(Scope.AVAILABLE, null, null, false, null, sort, after, 3));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen).extracting(sort::of).isSorted();
    }

    private WorkItem due(int hours) {
        return items.add(now.minus(Duration.ofHours(5)), now.plus(Duration.ofHours(hours)));
    }

    private List<TaskId> tasks(Viewer viewer, Scope scope) {
        return list(viewer, InboxQuery.of(scope, 50));
    }

    private List<TaskId> list(Viewer viewer, InboxQuery query) {
        return inbox.list(viewer, query).items().stream().map(WorkItem::task).toList();
    }

    private static InboxQuery query(
            @Nullable CaseCode code, @Nullable SopKey sop, boolean overdue, @Nullable Instant before) {
        return new InboxQuery(Scope.AVAILABLE, code, sop, overdue, before, Sort.URGENCY, null, 50);
    }
}
