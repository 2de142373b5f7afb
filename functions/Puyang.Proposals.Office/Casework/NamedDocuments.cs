using System.Collections;
using System.Reflection;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Finds the documents that a line names. Whatever is a document's hash counts: a new event needs no word here.</summary>
internal static class NamedDocuments
{
    // Hashes of what was read in, by which the same is known again; they name no document.
    private static readonly HashSet<(Type, string)> Fingerprints =
        [(typeof(ProposalReceived), nameof(ProposalReceived.Content)), (typeof(ConflictingFileArrived), nameof(ConflictingFileArrived.Content))];

    /// <summary>What each is called, and its hash.</summary>
    public static IEnumerable<(string What, DocumentHash Hash)> Of(JournalLine line) =>
        line.Events.Cast<object>().Concat(line.Effects).SelectMany(fact => In(fact, "文件")).Append(("办件规则（office.json）", line.Policy)).Distinct();

    private static IEnumerable<(string What, DocumentHash Hash)> In(object? value, string what) => value switch
    {
        DocumentHash hash => [(what, hash)],
        null or string => [],
        IEnumerable items => items.Cast<object?>().SelectMany(item => In(item, what)),
        _ when value.GetType() is { IsClass: true } type && type.Assembly == typeof(Case).Assembly =>
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => !Fingerprints.Contains((type, property.Name)))
                .SelectMany(property => In(property.GetValue(value), Name(property))),
        _ => [],
    };

    private static string Name(PropertyInfo property) => property.Name switch
    {
        "Body" => "提案正文",
        "Source" => "来文",
        "Document" or "Draft" => "答复稿",
        "Hash" or "Signed" or "Content" => "签发内容",
        "Template" => "答复函模板",
        "Policy" => "办件规则（office.json）",
        "File" when property.DeclaringType == typeof(LetterIssued) => "答复函",
        "File" when property.DeclaringType == typeof(Proposals.Consultation.Evidence) => "沟通佐证材料",
        "File" when property.DeclaringType == typeof(Attachment) => "提案附件",
        "Proof" => "送达回执",
        "File" => "盖章扫描件",
        _ => "文件",
    };
}
