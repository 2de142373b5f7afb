using System.Buffers;

namespace Puyang.Proposals.Office.Word;

/// <summary>
/// A Word template, checked once and rendered many times. Immutable; safe to share between threads.
/// </summary>
/// <remarks>
/// <para>Tags are typed in the text, with the name or the Chinese label of a field of the schema:</para>
/// <list type="bullet">
/// <item><c>{{title}}</c>, <c>{{标题}}</c> shows a field; <c>{{date|汉字}}</c> in another of its formats.</item>
/// <item><c>{{#name}}…{{/name}}</c> keeps what it encloses only when the field has a value, or, for a list, repeats it for
/// each row; <c>{{^name}}…{{/name}}</c> keeps it only when there is none. <c>{{else}}</c> or <c>{{否则}}</c> between the two
/// begins what takes its place.</item>
/// <item><c>{{#copies|，}}</c> puts what follows the bar between the rows of a loop within a paragraph.</item>
/// <item>A prose field, alone in its paragraph, becomes the body's paragraphs, whose headings take the character styles
/// 一级标题 to 四级标题.</item>
/// </list>
/// <para>What a pair encloses is the smallest that is legal: part of a paragraph when both tags stand in the same one;
/// whole paragraphs (and tables between them) when each tag stands alone in its paragraph and both have the same
/// container; whole rows when they stand in cells of the same table and not in the same cell. A row that holds
/// nothing but a tag goes with it. A name is looked up in the row of the innermost loop first, then outside.</para>
/// <para>A content control whose tag (属性 → 标记) names a field stands for the same: <c>title</c>, <c>date|汉字</c>, <c>#rows</c>,
/// <c>^number</c>; a list's or a condition's control encloses its content. Bound controls are dissolved in the document.</para>
/// <para>Tags may stand in the document, headers, footers, footnotes, endnotes, text boxes and, fields only, in the
/// document's properties, where a line break is left out: a title is one line there.</para>
/// </remarks>
public sealed class WordTemplate
{
    private readonly Schema schema;
    private readonly IReadOnlyList<PlannedEntry> entries;
    private readonly int slots;

    private WordTemplate(Schema schema, IReadOnlyList<PlannedEntry> entries, int slots, IReadOnlyList<string> fields)
    {
        (this.schema, this.entries, this.slots) = (schema, entries, slots);
        Fields = fields;
    }

    /// <summary>The names of the document's fields that have a tag.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Reads and checks a template.</summary>
    /// <param name="docx">The .docx file; at most 25 MB, and 50 MB when inflated.</param>
    /// <param name="schema">What its form can show.</param>
    /// <param name="isKept">True for one that was published before: what is only looked for since then is forgiven, so that what was signed with it can be made.</param>
    /// <exception cref="TemplateException">
    /// The template cannot be used; carries every problem. Refused are unknown fields and formats, tags that do not pair, macros, comments,
    /// tracked changes, embedded and linked files, DTDs, and a template that lacks a field without which it is no such form.
    /// </exception>
    public static WordTemplate Compile(ReadOnlyMemory<byte> docx, Schema schema, bool isKept = false)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Compiler compiler = new(schema, isKept);
        IReadOnlyList<PlannedEntry> entries = compiler.Run(docx);
        return new WordTemplate(schema, entries, compiler.Slots, [.. compiler.Fields.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Fills the template. The same data gives the same bytes.</summary>
    /// <remarks>
    /// The data's texts are shown as they are and never read as tags. Characters that XML cannot hold (control characters, lone
    /// surrogates), which pasting from Word or PDF brings along, are left out; a line break stays one. The last
    /// paragraph of a body keeps with what follows it, so that no page holds the signature and date alone.
    /// </remarks>
    /// <param name="data">An instance of the schema's data type.</param>
    /// <returns>A .docx file.</returns>
    /// <exception cref="MissingDataException">
    /// Something that the template shows is missing, or the template has no place for something that must be shown; carries all of it.
    /// </exception>
    public byte[] Render(object data)
    {
        using PooledBytes output = new();
        Write(data, output, isWhole: true);
        return output.Written.ToArray();
    }

    /// <summary>As <see cref="Render(object)"/>, but lets the document leave out what the template has no place for: to be looked at, never to be sent.</summary>
    /// <exception cref="MissingDataException">Something that the template shows is missing.</exception>
    public byte[] Preview(object data)
    {
        using PooledBytes output = new();
        Write(data, output, isWhole: false);
        return output.Written.ToArray();
    }

    /// <summary>As <see cref="Render(object)"/>, into a buffer of the caller's.</summary>
    /// <exception cref="MissingDataException">As there; nothing has been written.</exception>
    public void Render(object data, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using PooledBytes file = new();
        Write(data, file, isWhole: true);
        output.Write(file.Written);
    }

    private void Write(object data, PooledBytes output, bool isWhole)
    {
        if (!schema.DataType.IsInstanceOfType(data))
        {
            throw new ArgumentException($"Expected a {schema.DataType.Name}.", nameof(data));
        }

        using PooledBytes part = new();
        Filling filling = new(part, data, slots);
        (ZipEntry Entry, int Offset)[] directory = ArrayPool<(ZipEntry, int)>.Shared.Rent(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            int offset = output.Length;
            directory[i] = (entries[i].Write(output, filling), offset);
        }

        // A template may have the tag and still lose the text, in a condition that does not hold.
        foreach (Field lost in schema.Fields.Where((field, place) => isWhole && field.MustShow && !filling.HasShown(place) && field.HasValue(data)))
        {
            filling.Refuse($"这份文书有“{lost.Label}”的内容，模板却没有印出 {{{{{lost.Label}}}}}。请在模板中加上这个标签，或者检查它外面的条件。");
        }

        filling.ThrowIfIncomplete();
        ZipRecord.WriteDirectory(output, directory.AsSpan(0, entries.Count));
        ArrayPool<(ZipEntry, int)>.Shared.Return(directory, clearArray: true);
    }
}
