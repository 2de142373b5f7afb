using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Puyang.Proposals.Walk;

/// <summary>What a request came to.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Address">Where the page stands; after a redirect, where it leads.</param>
/// <param name="Html">The body as it was sent.</param>
public sealed partial record Page(int Status, string Address, string Html)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(Html));

    /// <summary>The body with its entities decoded.</summary>
    public string Text => WebUtility.HtmlDecode(Html);

    /// <summary>What the page complains of; empty when it does not.</summary>
    public string Problem => Element(".problem")?.Trim() ?? "";

    /// <summary>What no page may show, whatever state it is in: the code that made it, and wordings whose values were not put in.</summary>
    public IReadOnlyList<string> Leftovers => [.. Code().Matches(Html).Select(match => match.Value).Distinct()];

    internal IHtmlDocument Document => document.Value;

    /// <summary>The text of the first element that matches; null when none does.</summary>
    /// <param name="selector">A CSS selector.</param>
    public string? Element(string selector) => Document.QuerySelector(selector)?.TextContent;

    [GeneratedRegex(@"@(?:\(|[A-Z]\w*[.(])[^<\s]{0,40}|Puyang\.Proposals[^<\s]{0,40}|\bSystem\.[A-Z][^<\s]{0,40}|\{(?:name|level|term|session|number|phone)\}")]
    private static partial Regex Code();
}
