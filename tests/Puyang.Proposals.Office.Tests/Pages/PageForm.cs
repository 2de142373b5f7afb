using System.Net;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A form of a page, as a browser has it.</summary>
/// <param name="Hidden">What it sends whatever is filled in.</param>
/// <param name="Visible">Names of what can be filled in.</param>
/// <param name="Acts">What its buttons send as act; one empty where they send nothing.</param>
internal sealed partial record PageForm(
    IReadOnlyDictionary<string, string> Hidden, IReadOnlyList<string> Visible, IReadOnlyList<string> Acts)
{
    /// <summary>The forms of a page, in its order.</summary>
    public static IReadOnlyList<PageForm> Of(string page) => [.. Form().Matches(page).Select(form => Read(form.Value))];

    /// <summary>What is sent where nothing was filled in but this.</summary>
    /// <param name="act">The button; empty where it sends nothing.</param>
    public Dictionary<string, string> Sent(string act, params (string Name, string Value)[] typed)
    {
        Dictionary<string, string> sent = new(Hidden);
        foreach (string name in Visible)
        {
            sent[name] = "";
        }

        if (act.Length > 0)
        {
            sent["act"] = act;
        }

        foreach ((string name, string value) in typed)
        {
            sent[name] = value;
        }

        return sent;
    }

    /// <summary>The tags of a page that have this id.</summary>
    public static IReadOnlyList<string> WithId(string page, string id) =>
        [.. Tag().Matches(page).Select(tag => tag.Value).Where(tag => Attributes(tag).GetValueOrDefault("id") == id)];

    /// <summary>What the page says is wrong: each text, with the id that it leads to, null where it leads nowhere.</summary>
    public static IReadOnlyList<(string Text, string? Id)> Problems(string page) => !ProblemBlock().IsMatch(page) ? [] :
    [
        .. Item().Matches(ProblemBlock().Match(page).Value).Select(item => (
            WebUtility.HtmlDecode(AnyTag().Replace(item.Groups[1].Value, "")).Trim(),
            Anchor().Match(item.Groups[1].Value) is { Success: true } anchor ? WebUtility.HtmlDecode(anchor.Groups[1].Value) : null)),
    ];

    private static PageForm Read(string form)
    {
        (string Tag, Dictionary<string, string> Attributes)[] fields =
            [.. FieldTag().Matches(form).Select(tag => (tag.Groups[1].Value, Attributes(tag.Value)))];
        Dictionary<string, string> hidden = fields.Where(field => field.Attributes.GetValueOrDefault("type") == "hidden")
            .ToDictionary(field => field.Attributes["name"], field => field.Attributes.GetValueOrDefault("value", ""));
        string[] acts = [.. fields.Where(field => field.Tag == "button").Select(button => button.Attributes.GetValueOrDefault("value", "")).Distinct()];
        return new PageForm(hidden, [.. fields
            .Where(field => field.Tag != "button" && field.Attributes.GetValueOrDefault("type") is not ("hidden" or "radio" or "checkbox" or "file"))
            .Select(field => field.Attributes["name"]).Distinct()], acts);
    }

    private static Dictionary<string, string> Attributes(string tag) => Attribute().Matches(tag)
        .DistinctBy(attribute => attribute.Groups[1].Value)
        .ToDictionary(attribute => attribute.Groups[1].Value, attribute => WebUtility.HtmlDecode(attribute.Groups[2].Value));

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(input|select|textarea|button)\\b[^>]*>")]
    private static partial Regex FieldTag();

    [GeneratedRegex("<[a-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<div class=\"problem\".*?</div>", RegexOptions.Singleline)]
    private static partial Regex ProblemBlock();

    [GeneratedRegex("<li>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex AnyTag();
}
