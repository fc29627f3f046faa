package org.lintel.application.wiring;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.language.RecordedEvent;

/** Whatever becomes of what is built, the next has its turn. */
class ViewBuilderTest {
    @TempDir
    private Path folder;

    @Test
    void viewsThatFailAndCannotEvenBeGivenUpKeepNoOtherFromItsTurn() {
        try (ViewGround ground = new ViewGround(folder);
                var away = ground.connection();
                ViewBuilder builder = new ViewBuilder(ground.engine().history(), ground.recordedEvents(), ViewGround.TAKE_OVER)) {
            ground.record(3);
            ViewSurroundings cutOff = ground.around(away.getDatabase("lintel"), builder::ask);
            ViewSurroundings well = ground.around(ground.database(), builder::ask);
            Runnable cut = away::close;
            Consumer<RecordedEvent> fails = _ -> {
                cut.run();
                throw new StackOverflowError();
            };
            ServedView<?> one = ground.view("one", _ -> {}, fails, cutOff);
            ServedView<?> two = ground.view("two", _ -> {}, fails, cutOff);
            one.rebuild();
            two.rebuild();
            builder.start();
            await().until(() -> "StackOverflowError".equals(one.failure()) && "StackOverflowError".equals(two.failure()));

            try (ServedView<?> next = ground.view("next", _ -> {}, _ -> {}, well)) {
                next.rebuild();

                await().until(() -> next.collection() != null);
            }
        }
    }
}
