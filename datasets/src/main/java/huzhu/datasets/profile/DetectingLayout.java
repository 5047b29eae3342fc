package huzhu.datasets.profile;

import huzhu.datasets.table.HeaderKnowledge;
import huzhu.datasets.table.Layout;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.TableLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the first records back until they tell what the file is an export of, and says so unless it is plain. */
public final class DetectingLayout implements Layout {
    private Layout found = Layout.PLAIN;

    @Override
    public boolean isLenient() {
        return found.isLenient();
    }

    @Override
    public boolean splitsAtSpaces() {
        return found.splitsAtSpaces();
    }

    @Override
    public Stage start(HeaderKnowledge knowledge, Next next, TableLog log) {
        return new DetectingStage(knowledge, next, log);
    }

    private final class DetectingStage implements Stage {
        private final HeaderKnowledge knowledge;
        private final Next next;
        private final TableLog log;
        private final List<Integer> lines = new ArrayList<>();
        private final List<List<String>> held = new ArrayList<>();
        private Optional<Stage> stage = Optional.empty();

        private DetectingStage(HeaderKnowledge knowledge, Next next, TableLog log) {
            this.knowledge = knowledge;
            this.next = next;
            this.log = log;
        }

        @Override
        public void take(int line, List<String> cells) {
            if (stage.isPresent()) {
                stage.get().take(line, cells);
                return;
            }
            lines.add(line);
            held.add(List.copyOf(cells));
            if (lines.size() == ProfileDetection.FIRST_RECORDS) {
                decide();
            }
        }

        /** A blank record is held as one without cells. */
        @Override
        public void blank() {
            if (stage.isPresent()) {
                stage.get().blank();
            } else if (!held.isEmpty()) {
                lines.add(0);
                held.add(List.of());
            }
        }

        @Override
        public void end() {
            decide();
            stage.ifPresent(Stage::end);
        }

        private void decide() {
            if (stage.isPresent()) {
                return;
            }
            var start = held.stream().filter(cells -> !cells.isEmpty()).toList();
            var profile = ProfileDetection.detect(start, knowledge);
            if (profile != Profile.PLAIN) {
                log.addInFile(0, "", ProblemCode.PROFILE_DETECTED, "", "", profile.id());
            }
            found = profile == Profile.PLAIN ? new PlainLayout() : profile.layout();
            var chosen = found.start(knowledge, next, log);
            stage = Optional.of(chosen);
            for (int i = 0; i < held.size(); i++) {
                if (held.get(i).isEmpty()) {
                    chosen.blank();
                } else {
                    chosen.take(lines.get(i), held.get(i));
                }
            }
            held.clear();
            lines.clear();
        }
    }
}
