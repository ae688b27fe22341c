package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import eu.passerelle.shared.ui.Attention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A short list that is edited row by row.
 *
 * @param <T> what a row holds
 */
abstract class RowsField<T> extends Composite<Div> {

  /**
   * A row being edited.
   *
   * @param <T> what it holds
   */
  interface Row<T> {
    Component component();

    /** What is filled in; empty while it is not enough. */
    Optional<T> value();

    void lock();
  }

  private final List<Row<T>> rows = new ArrayList<>();
  private final Div list = new Div();
  private final Button add = new Button();
  private final String title;
  private final int most;
  private Runnable listener = () -> {};

  RowsField(String titleKey, String addKey, int most) {
    this.most = most;
    title = getTranslation(titleKey);
    list.addClassName("rows");
    add.setText(getTranslation(addKey));
    add.addThemeVariants(ButtonVariant.SMALL);
    add.addClickListener(click -> Attention.toFirstIn(append(emptyRow())));
    getContent().addClassName("rows-field");
    getContent().add(new H2(title), list, add);
  }

  abstract Row<T> emptyRow();

  abstract Row<T> rowOf(T value);

  /** To the first row, or the way to begin one. */
  void goTo() {
    Attention.toFirstIn(this);
  }

  void onChange(Runnable changed) {
    listener = changed;
  }

  final void changed() {
    listener.run();
  }

  void setValue(List<T> values) {
    values.forEach(value -> append(rowOf(value)));
  }

  List<T> value() {
    return rows.stream().flatMap(row -> row.value().stream()).toList();
  }

  private Div append(Row<T> row) {
    rows.add(row);
    Div line = new Div(row.component());
    line.addClassName("row");
    line.getElement().setAttribute("role", "group");
    line.getElement().setAttribute("aria-label", "%s %d".formatted(title, rows.size()));
    Button remove =
        new Button(
            getTranslation("action.remove"),
            click -> {
              rows.remove(row);
              list.remove(line);
              add.setEnabled(true);
              add.focus();
              changed();
            });
    remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    remove.addClassName("remove");
    line.add(remove);
    list.add(line);
    add.setEnabled(rows.size() < most);
    return line;
  }

  void lock() {
    rows.forEach(Row::lock);
    add.setVisible(false);
    list.addClassName("locked");
  }
}
