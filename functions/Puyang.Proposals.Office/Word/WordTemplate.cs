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
/// document's properties.</para>
/// </remarks>
public sealed class WordTemplate
{
    /// <summary>Reads and checks a template.</summary>
    /// <param name="docx">The .docx file.</param>
    /// <param name="schema">What its form can show.</param>
    /// <exception cref="TemplateException">The template cannot be used; carries every problem.</exception>
    public static WordTemplate Compile(ReadOnlyMemory<byte> docx, Schema schema) => throw new NotImplementedException();

    /// <summary>Fills the template. The same data gives the same bytes.</summary>
    /// <remarks>
    /// The data's texts are shown as they are and never read as tags. Characters that XML cannot hold (control characters, lone
    /// surrogates), which pasting from Word or PDF brings along, are left out; a line break stays one. The last
    /// paragraph of a body keeps with what follows it, so that no page holds the signature and date alone.
    /// </remarks>
    /// <param name="data">An instance of the schema's data type.</param>
    /// <returns>A .docx file.</returns>
    /// <exception cref="MissingDataException">Something that the template shows is missing; carries all of it.</exception>
    public byte[] Render(object data) => throw new NotImplementedException();
}
