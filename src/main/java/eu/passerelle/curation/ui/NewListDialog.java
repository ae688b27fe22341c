package eu.passerelle.curation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.organisations.Organisation;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a new list's title, and for which cluster where there are several. */
class NewListDialog extends Dialog {

  private final TextField title = new TextField();
  private final Select<Organisation> cluster = new Select<>();

  NewListDialog(MatchLists lists, Consumer<MatchList> begun) {
    setHeaderTitle(getTranslation("lists.new"));
    List<Organisation> clusters = lists.clusters();
    title.setLabel(getTranslation("lists.name"));
    title.setMaxLength(MatchList.LONGEST_TITLE);
    title.setPlaceholder(getTranslation("lists.name.example"));
    title.setWidthFull();
    cluster.setLabel(getTranslation("lists.cluster"));
    cluster.setItems(clusters);
    cluster.setItemLabelGenerator(Organisation::name);
    cluster.setValue(clusters.getFirst());
    cluster.setVisible(clusters.size() > 1);
    cluster.setWidthFull();
    Div form = new Div(title, cluster);
    form.addClassName("form");
    add(form);
    Button create = new Button(getTranslation("lists.create"), click -> create(lists, begun));
    create.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), create);
    addOpenedChangeListener(change -> title.focus());
  }

  private void create(MatchLists lists, Consumer<MatchList> begun) {
    if (title.getValue().isBlank()) {
      title.setInvalid(true);
      title.setErrorMessage(getTranslation("lists.name.missing"));
      title.focus();
      return;
    }
    close();
    begun.accept(lists.create(cluster.getValue().id(), title.getValue()));
  }
}
