using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Voice.Core.Surveys;

/// <summary>A definition as JSON, as it is stored with each published version. The same definition always gives the same text.</summary>
public static class SurveyJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new ConditionAsText(), new LocalTextAsObject() },
    };

    public static string Write(SurveyDefinition survey) => JsonSerializer.Serialize(survey, Options);

    /// <exception cref="JsonException">This is not a definition that was written here.</exception>
    public static SurveyDefinition Read(string json) =>
        JsonSerializer.Deserialize<SurveyDefinition>(json, Options) ?? throw new JsonException("A survey definition cannot be null.");

    /// <summary>Conditions are stored in the words of the survey file, which outlive any shape of the classes.</summary>
    private sealed class ConditionAsText : JsonConverter<Condition>
    {
        public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Condition.Parse(reader.GetString() ?? "") is { Condition: { } condition } ? condition : throw new JsonException("This is not a condition.");

        public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class LocalTextAsObject : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) is { Count: > 0 } texts ? new LocalText(texts) : LocalText.Empty;

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, text) in value.ByLanguage)
                writer.WriteString(key, text);
            writer.WriteEndObject();
        }
    }
}
