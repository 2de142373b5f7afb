using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>A form as a browser has it in front of it: what would be sent if a button were pressed.</summary>
internal sealed partial record Form(string Action, bool IsMultipart, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The id that was made when the form was rendered; empty when the form has none.</summary>
    public string Message => Fields.GetValueOrDefault("message", "");

    /// <summary>The form with a button of this label; null when the page has none.</summary>
    public static Form? With(string button, string page, string address)
    {
        string label = $">{button}</button>";
        if (Forms().Matches(page).FirstOrDefault(form => form.Value.Contains(label, StringComparison.Ordinal)) is not { } found)
        {
            return null;
        }

        Dictionary<string, string> opening = Attributes(found.Groups[1].Value);
        Dictionary<string, string> fields = [];
        string inside = found.Groups[2].Value;
        foreach (Match input in Inputs().Matches(inside))
        {
            Read(Attributes(input.Groups[1].Value), fields);
        }

        foreach (Match area in Areas().Matches(inside))
        {
            fields[Attributes(area.Groups[1].Value)["name"]] = WebUtility.HtmlDecode(area.Groups[2].Value).TrimStart('\n');
        }

        Dictionary<string, string> pressed = Attributes(Buttons().Matches(inside).Last(match => match.Groups[2].Value == button).Groups[1].Value);
        if (pressed.TryGetValue("name", out string? name))
        {
            fields[name] = pressed["value"];
        }

        return new Form(opening.GetValueOrDefault("action", address), opening.ContainsKey("enctype"), fields);
    }

    public Form Filled(IEnumerable<(string Name, string Value)> typed)
    {
        Dictionary<string, string> fields = new(Fields);
        foreach ((string name, string value) in typed)
        {
            fields[name] = value;
        }

        return this with { Fields = fields };
    }

    /// <summary>The same form, rendered another time.</summary>
    public Form UnderNewId() => Filled(Fields.ContainsKey("message") ? [("message", Guid.NewGuid().ToString("n"))] : []);

    /// <summary>The body of the request.</summary>
    /// <param name="file">A file that was chosen in the field "files"; null when there is none.</param>
    public HttpContent Content(string? file = null)
    {
        if (!IsMultipart)
        {
            return new FormUrlEncodedContent(Fields);
        }

        MultipartFormDataContent content = [];
        foreach (KeyValuePair<string, string> field in Fields)
        {
            content.Add(new StringContent(field.Value, Encoding.UTF8, (MediaTypeHeaderValue?)null), field.Key);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(File.ReadAllBytes(file)), "files", Path.GetFileName(file));
        }

        return content;
    }

    private static void Read(Dictionary<string, string> input, Dictionary<string, string> fields)
    {
        bool isChosen = input.GetValueOrDefault("type") is not ("radio" or "checkbox") || input.ContainsKey("checked");
        if (isChosen && input.GetValueOrDefault("type") != "file" && input.TryGetValue("name", out string? name))
        {
            fields[name] = input.GetValueOrDefault("value", "");
        }
    }

    private static Dictionary<string, string> Attributes(string text) =>
        Names().Matches(text).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));

    [GeneratedRegex("<form\\b([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input\\b([^>]*)>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea\\b([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("<button\\b([^>]*)>([^<]*)</button>")]
    private static partial Regex Buttons();

    [GeneratedRegex("([\\w-]+)(?:=\"([^\"]*)\")?")]
    private static partial Regex Names();
}
