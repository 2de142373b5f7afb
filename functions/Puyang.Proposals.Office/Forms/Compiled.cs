using System.Collections.Concurrent;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>The templates that this process has compiled: by content, so they never go stale, and few, so they never go.</summary>
internal static class Compiled
{
    private static readonly ConcurrentDictionary<(string Form, DocumentHash Hash, bool IsKept), WordTemplate> Known = new();

    /// <summary>A kept template, if it has been compiled.</summary>
    public static WordTemplate? Find(Form form, DocumentHash hash) => Known.GetValueOrDefault((form.Id, hash, true));

    /// <summary>The template, compiled now if it has not been.</summary>
    /// <exception cref="TemplateException">It has mistakes.</exception>
    /// <param name="isKept">True for one that is kept already: what an earlier program took is still filled in.</param>
    public static WordTemplate Of(Form form, ReadOnlyMemory<byte> docx, bool isKept = false) =>
        Known.GetOrAdd((form.Id, Hashes.Of(docx.Span), isKept), _ => WordTemplate.Compile(docx, form.Schema, isKept));
}
