package io.linchpin.ui.component;

import static com.sun.source.tree.Tree.Kind.PLUS;

import com.google.errorprone.annotations.FormatString;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.linchpin.shared.Worded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.ToolProvider;

/** Every English template in the source of the product, found as the compiler sees it: by the parameters it is given to. */
final class Templates {
    private static final Path ROOT = Path.of(System.getProperty("linchpin.root"));

    /** Of the many classes of the interface only those that can say something, which saves most of the time. */
    private static final Pattern MAY_SAY = Pattern.compile(
            "import io\\.linchpin\\.shared\\.(Message|FieldError|Invalid|NotFound|Conflict|Forbidden|Stale);");

    /** What is said somewhere. */
    final Set<String> found = new TreeSet<>();

    /** What this cannot read, and constants that no language has words for. */
    final Set<String> wrong = new TreeSet<>();

    private final Trees trees;

    private Templates(Trees trees) {
        this.trees = trees;
    }

    static Templates ofProduct() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var sources = Stream.of("backend", "importers", "ui")
                    .flatMap(Templates::sources)
                    .toList();
            var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            var task = (JavacTask)
                    compiler.getTask(null, files, _ -> {}, options, null, files.getJavaFileObjectsFromPaths(sources));
            var templates = new Templates(Trees.instance(task));
            var units = task.parse();
            task.analyze();
            for (var unit : units) templates.new Scanner().scan(unit, null);
            return templates;
        }
    }

    private static Stream<Path> sources(String module) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !module.equals("ui") || MAY_SAY.matcher(read(file)).find())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Scanner extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            look(call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void nothing) {
            look(call.getArguments());
            return super.visitNewClass(call, nothing);
        }

        private void look(List<? extends ExpressionTree> arguments) {
            if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement called)) return;
            if (!called.getEnclosingElement().toString().startsWith("io.linchpin.")) return;
            for (int at = 0; at < called.getParameters().size(); at++)
                if (isTemplate(called.getParameters().get(at))) {
                    keep(arguments.get(at));
                    arguments.subList(at + 1, arguments.size()).forEach(this::requireWords);
                }
        }

        private void keep(ExpressionTree argument) {
            if (element(argument).filter(Templates::isTemplate).isPresent()) return;
            text(argument).ifPresentOrElse(found::add, () -> wrong.add("No constant: " + where(argument)));
        }

        private void requireWords(ExpressionTree argument) {
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), argument));
            if (type instanceof javax.lang.model.type.DeclaredType declared
                    && declared.asElement().getKind() == ElementKind.ENUM
                    && ((javax.lang.model.element.TypeElement) declared.asElement())
                            .getInterfaces().stream()
                                    .noneMatch(face -> face.toString().equals(Worded.class.getName())))
                wrong.add("No words for %s: %s".formatted(type, where(argument)));
        }

        private Optional<String> text(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
                case ParenthesizedTree inner -> text(inner.getExpression());
                case BinaryTree sum
                when sum.getKind() == PLUS ->
                    text(sum.getLeftOperand())
                            .flatMap(left -> text(sum.getRightOperand()).map(left::concat));
                default -> element(tree).map(VariableElement::getConstantValue).map(String::valueOf);
            };
        }

        private Optional<VariableElement> element(ExpressionTree tree) {
            return trees.getElement(new TreePath(getCurrentPath(), tree)) instanceof VariableElement variable
                    ? Optional.of(variable)
                    : Optional.empty();
        }

        private String where(ExpressionTree tree) {
            var unit = getCurrentPath().getCompilationUnit();
            var line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
            return "%s:%d %s".formatted(Path.of(unit.getSourceFile().getName()).getFileName(), line, tree);
        }
    }

    private static boolean isTemplate(VariableElement parameter) {
        return parameter.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals(FormatString.class.getName()));
    }
}
