using Puyang.Proposals.Drafting;

namespace Puyang.Proposals.Office.Letters;

/// <summary>One version of what a case officer writes. 答复稿</summary>
/// <param name="Title">标题.</param>
/// <param name="Body">正文, a paragraph per line.</param>
/// <param name="Class">办理类别; null while it is not chosen.</param>
/// <param name="Disclosure">公开属性; null while it is not chosen.</param>
/// <param name="DisclosureReason">Why not 主动公开; empty when it is.</param>
/// <param name="ContactName">联系人.</param>
/// <param name="ContactPhone">联系电话.</param>
/// <param name="From">What the letter from which the text was taken over says of another proposal, person or unit, a line each, in Chinese; null for nothing.
/// It stays with the text until another one is taken over, so that whoever checks and signs it knows.</param>
/// <param name="IsOpinion">True for an opinion to a lead unit, which has neither class nor disclosure; null for a reply. 会办意见</param>
public sealed record Draft(
    string Title, string Body, string? Class, Disclosure? Disclosure, string DisclosureReason, string ContactName, string ContactPhone,
    bool? IsOpinion = null, string? From = null)
{
    /// <summary>What the rules need to know of it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DraftFacts Facts => IsOpinion == true ? new(null, null, Missing.Count == 0) : new(Class, Disclosure, Missing.Count == 0);

    /// <summary>All that a signature binds of it, a line each, to be compared with another version.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Lines => string.Join(
        '\n',
        [
            Title,
            Body,
            .. IsOpinion == true ? Array.Empty<string>() :
            [
                $"办理类别：{Class}",
                $"公开属性：{(Disclosure is { } disclosure ? Wording.Name(disclosure) : "")} {DisclosureReason}",
            ],
            $"联系人：{ContactName}　联系电话：{ContactPhone}",
        ]);

    /// <summary>What a reply must state and this one does not, in Chinese.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Missing
    {
        get
        {
            (bool IsMissing, string What)[] needs =
            [
                (string.IsNullOrWhiteSpace(Title), "标题"),
                (string.IsNullOrWhiteSpace(Body), "正文"),
                (IsOpinion != true && Class is null, "办理类别"),
                (IsOpinion != true && Disclosure is null, "公开属性"),
                (IsOpinion != true && Disclosure is not null and not Proposals.Drafting.Disclosure.Proactive && string.IsNullOrWhiteSpace(DisclosureReason), "不主动公开的理由"),
                (string.IsNullOrWhiteSpace(ContactName), "联系人"),
                (string.IsNullOrWhiteSpace(ContactPhone), "联系电话"),
            ];
            return [.. needs.Where(need => need.IsMissing).Select(need => need.What)];
        }
    }
}
