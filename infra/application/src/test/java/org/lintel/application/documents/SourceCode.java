package org.lintel.application.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.lintel.application.documents.Invariant.Proof;
import org.lintel.application.documents.Invariant.Rule;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/** The sources of all modules, parsed by the compiler itself: rules by their Javadoc, tests by their tags. */
final class SourceCode {
    private static final Pattern SAYS_OF_WHAT_IT_IS_THE_RULE = Pattern.compile("\\s*(inv-\\d+[^:.]*):");
    private static final Pattern NUMBER = Pattern.compile("inv-(\\d+)");
    private static final Pattern TAG = Pattern.compile("\"inv-(\\d+)\"");

    private final Path root;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Proof> tests = new ArrayList<>();

    private SourceCode(Path root) {
        this.root = root;
    }

    /** @param root the folder with the modules in it */
    static SourceCode under(Path root) {
        SourceCode sources = new SourceCode(root);
        try {
            JavacTask parser = parser(sources.files());
            DocTrees documentation = DocTrees.instance(parser);
            for (CompilationUnitTree file : parser.parse()) {
                Path path = root.toRealPath().relativize(Path.of(file.getSourceFile().toUri()).toRealPath());
                (path.toString().contains("src/test/") ? sources.new Tests(path) : sources.new Rules(path, documentation)).scan(file, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Proof> tests() {
        return tests;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/")).sorted().toList();
        }
    }

    private static JavacTask parser(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var objects = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files);
        return (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, objects);
    }

    private static List<Integer> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).map(found -> found.replaceAll("\\D", "")).map(Integer::valueOf)
                .toList();
    }

    /** {@code nobodyIsBarredForEver} as "nobody is barred for ever". */
    private static String inWords(String name) {
        return name.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private final class Rules extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Path path;
        private final DocTrees documentation;

        private Rules(Path path, DocTrees documentation) {
            this.path = path;
            this.documentation = documentation;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            add(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            add((owner instanceof ClassTree type ? type.getSimpleName() : "") + "." + method.getName());
            return super.visitMethod(method, nothing);
        }

        private void add(String name) {
            String comment = documentation.getDocComment(getCurrentPath());
            if (comment != null) {
                var beginning = SAYS_OF_WHAT_IT_IS_THE_RULE.matcher(comment);
                if (beginning.lookingAt()) {
                    numbers(NUMBER, beginning.group()).forEach(number -> rules.add(new Rule(number, name, path)));
                }
            }
        }
    }

    private final class Tests extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Path path;

        private Tests(Path path) {
            this.path = path;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String name = type.getSimpleName().toString();
            tags(type.getModifiers()).forEach(number -> tests.add(new Proof(number, name, List.of(), path)));
            List<Map.Entry<Integer, String>> tagged = type.getMembers().stream().filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast).flatMap(method -> tags(method.getModifiers()).stream()
                            .map(number -> Map.entry(number, inWords(method.getName().toString()))))
                    .toList();
            tagged.stream().collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())))
                    .forEach((number, sentences) -> tests.add(new Proof(number, name, sentences, path)));
            return super.visitClass(type, nothing);
        }

        private static List<Integer> tags(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream().map(Object::toString).filter(text -> text.contains("Tag"))
                    .flatMap(text -> numbers(TAG, text).stream()).toList();
        }
    }
}
