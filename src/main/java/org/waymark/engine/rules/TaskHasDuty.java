package org.waymark.engine.rules;

import java.util.Map;
import java.util.stream.Stream;
import org.waymark.directory.Directory;
import org.waymark.engine.Finding;
import org.waymark.shared.DutyKey;

/** Every user task lies in a lane, or a procedure, whose duties the country knows: nothing is nobody's. */
class TaskHasDuty implements Rule {

    private static final String RULE = "house/task-has-duty";

    private final Directory directory;

    TaskHasDuty(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.diagrams().stream()
                .flatMap(file -> file.processes().flatMap(process -> check(file.name(), process)));
    }

    private Stream<Finding> check(String file, Node process) {
        Map<String, Lanes.Lane> lanes = Lanes.of(process);
        return process.all("userTask").flatMap(task -> {
            Lanes.Lane lane = lanes.get(String.valueOf(task.id()));
            return lane == null
                    ? Stream.of(
                            House.error(RULE, file, task.id(), "Draw the step in the lane of the duty whose it is."))
                    : lane.duties().stream()
                            .filter(duty -> !directory.knows(duty))
                            .map(duty -> unknown(file, task, duty));
        });
    }

    private static Finding unknown(String file, Node task, DutyKey duty) {
        return House.error(RULE, file, task.id(), "The country knows no duty " + duty + ".");
    }
}
