package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/** A long list that shows its first items, and more of them when asked. */
public class GradualList extends Composite<Div> {

  private static final int AT_ONCE = 20;

  /**
   * @param items all of them
   * @param show makes what an item looks like
   * @param <T> the kind of item
   */
  public <T> GradualList(List<T> items, Function<T, Component> show) {
    getContent().addClassName("gradual");
    showFrom(items, 0, show);
  }

  private <T> void showFrom(List<T> items, int from, Function<T, Component> show) {
    int to = Math.min(items.size(), from + AT_ONCE);
    items.subList(from, to).forEach(item -> getContent().add(show.apply(item)));
    if (to < items.size()) {
      Button more = new Button(getTranslation("list.more", items.size() - to));
      more.addClickListener(click -> {
        getContent().remove(more);
        showFrom(items, to, show);
        Attention.toFirstIn(getContent().getComponentAt(to));
      });
      getContent().add(more);
    }
  }
}
