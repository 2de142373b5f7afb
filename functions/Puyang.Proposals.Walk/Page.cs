using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Puyang.Proposals.Walk;

/// <summary>What a request came to.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Address">Where the page stands; after a redirect, where it leads.</param>
/// <param name="Html">The body as it was sent.</param>
public sealed record Page(int Status, string Address, string Html)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(Html));

    /// <summary>The body with its entities decoded.</summary>
    public string Text => WebUtility.HtmlDecode(Html);

    /// <summary>What the page complains of; empty when it does not.</summary>
    public string Problem => Element(".problem")?.Trim() ?? "";

    internal IHtmlDocument Document => document.Value;

    /// <summary>The text of the first element that matches; null when none does.</summary>
    /// <param name="selector">A CSS selector.</param>
    public string? Element(string selector) => Document.QuerySelector(selector)?.TextContent;
}
