package eu.passerelle.territories;

import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The region's provinces and municipalities. */
@Service
public class Territories {

  /** Address of the boundaries of the municipalities, as GeoJSON; features carry their nis code. */
  public static final String BOUNDARIES = "territories/municipalities.geojson";

  private final Map<String, Province> provinces;
  private final Map<String, Municipality> municipalities;

  @Autowired
  Territories(PasserelleProperties properties) {
    this(properties.config().resolve("territories"));
  }

  /** Reads the files of a directory. */
  public Territories(Path directory) {
    provinces =
        byCode(readProvinces(directory.resolve("wallonia-provinces.geojson")), Province::nis);
    municipalities =
        byCode(
            readMunicipalities(directory.resolve("wallonia-municipalities.csv")),
            Municipality::nis);
  }

  private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
    return items.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
  }

  private static List<Province> readProvinces(Path file) {
    List<Province> provinces = new ArrayList<>();
    for (JsonNode feature : JsonMapper.shared().readTree(file).get("features")) {
      JsonNode properties = feature.get("properties");
      Map<Language, String> names = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        names.put(language, properties.get("name_" + language.tag()).asString());
      }
      provinces.add(new Province(properties.get("nis").asString(), new Labels(names)));
    }
    return provinces;
  }

  private List<Municipality> readMunicipalities(Path file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).stream().map(row -> municipality(file, row)).toList();
    } catch (IOException e) {
      throw new ConfigurationError("%s: cannot be read (%s)".formatted(file, e.getMessage()));
    }
  }

  private Municipality municipality(Path file, CSVRecord row) {
    String province = row.get("province_nis");
    if (!provinces.containsKey(province)) {
      throw new ConfigurationError(
          "%s:%d: unknown province %s".formatted(file, row.getRecordNumber() + 1, province));
    }
    return new Municipality(
        row.get("nis"),
        new Labels(Map.of(Language.FR, row.get("name_fr"), Language.NL, row.get("name_nl"))),
        province,
        row.get("postcode"),
        Integer.parseInt(row.get("population_2020")),
        new GeoPoint(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
  }

  /** The provinces in the order of their French names. */
  public List<Province> provinces() {
    return provinces.values().stream()
        .sorted(Comparator.comparing(province -> province.labels().in(Language.FR)))
        .toList();
  }

  /** The nis codes of the provinces, in the same order. */
  public List<String> provinceCodes() {
    return provinces().stream().map(Province::nis).toList();
  }

  /** The municipalities in the order of their French names. */
  public List<Municipality> municipalities() {
    return municipalities.values().stream()
        .sorted(Comparator.comparing(municipality -> municipality.name().in(Language.FR)))
        .toList();
  }

  public Optional<Municipality> municipality(String nis) {
    return Optional.ofNullable(municipalities.get(nis));
  }

  /** The municipality of a French name. */
  public Optional<Municipality> municipalityNamed(String name) {
    return municipalities.values().stream()
        .filter(municipality -> municipality.name().in(Language.FR).equals(name))
        .findFirst();
  }

  public Optional<Province> province(String nis) {
    return Optional.ofNullable(provinces.get(nis));
  }

  /** The province of a location; empty outside the region. */
  public Optional<Province> provinceOf(Location location) {
    return Optional.ofNullable(location.municipality())
        .flatMap(this::municipality)
        .flatMap(municipality -> province(municipality.province()));
  }

  /** Where a location is on the map; empty outside the region. */
  public Optional<GeoPoint> pointOf(Location location) {
    return Optional.ofNullable(location.municipality())
        .flatMap(this::municipality)
        .map(Municipality::centre);
  }

  /** The name of a place in a reader's language. */
  public String describe(Location location, Language language) {
    Location.Outside outside = location.outside();
    if (outside != null) {
      return "%s (%s)".formatted(outside.place(), outside.country());
    }
    return Optional.ofNullable(location.municipality())
        .flatMap(this::municipality)
        .map(municipality -> municipality.name().in(language))
        .orElse("");
  }
}
