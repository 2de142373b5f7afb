using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Word;

/// <summary>One thing that a form can show, under the name that its template's tags use.</summary>
/// <param name="Name">Identifier in camel case: <c>{{title}}</c>. Stored in templates, so never renamed.</param>
/// <param name="Label">The official Chinese term; a tag may use it as well: <c>{{标题}}</c>.</param>
/// <param name="Source">Where the value comes from, in Chinese, for whoever edits the template.</param>
/// <param name="Example">What the sample shows.</param>
/// <param name="IsOptional">True when there may be nothing to show; else missing data is an error.</param>
public abstract record Field(string Name, string Label, string Source, string Example, bool IsOptional)
{
    /// <summary>What the kind is called in templates/README.md.</summary>
    public abstract string Kind { get; }

    /// <summary>Names that may follow <c>|</c> in its tag, the first of them preset; empty when there is no choice.</summary>
    public virtual IReadOnlyList<string> Formats => [];

    /// <summary>True when a document must not be made without showing it: a template that has no tag for it is refused
    /// as soon as there is something to show.</summary>
    public bool MustShow { get; init; }

    /// <summary>True when a template without its tag is no such form and is refused.</summary>
    public bool IsEssential { get; init; }

    /// <summary>The field over whose text this one is centred when each stands in a paragraph of its own; null for none.
    /// Word has no such setting: 署名 over 成文日期 (GB/T 9704-2012, 7.3.5.1).</summary>
    public string? CentredOver { get; init; }

    /// <summary>True when a condition on the field holds: there is text, a number, a day, at least one row, or yes.</summary>
    internal abstract bool HasValue(object data);
}

/// <summary>A field that is shown as text in a run.</summary>
public abstract record InlineField(string Name, string Label, string Source, string Example, bool IsOptional)
    : Field(Name, Label, Source, Example, IsOptional)
{
    /// <summary>The text in a format of <see cref="Field.Formats"/>; null for the preset one. Null or empty when there is no value.</summary>
    internal abstract string? Show(object data, string? format);

    internal override bool HasValue(object data) => !XmlText.ShowsNothing(Show(data, null));
}

/// <summary>Text. A line break in it becomes one in Word.</summary>
public sealed record TextField(string Name, string Label, string Source, string Example, bool IsOptional, Func<object, string?> Get)
    : InlineField(Name, Label, Source, Example, IsOptional)
{
    /// <inheritdoc/>
    public override string Kind => "文字";

    internal override string? Show(object data, string? format) => Get(data);
}

/// <summary>A whole number.</summary>
public sealed record NumberField(string Name, string Label, string Source, string Example, bool IsOptional, Func<object, int?> Get)
    : InlineField(Name, Label, Source, Example, IsOptional)
{
    /// <inheritdoc/>
    public override string Kind => "数";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Formats => ["数字", "汉字"];

    internal override string? Show(object data, string? format) =>
        Get(data) is not { } number ? null : format == "汉字" ? Numerals.Of(number) : Numerals.Figures(number);

    internal override bool HasValue(object data) => Get(data) is not null;
}

/// <summary>A day.</summary>
public sealed record DateField(string Name, string Label, string Source, string Example, bool IsOptional, Func<object, DateOnly?> Get)
    : InlineField(Name, Label, Source, Example, IsOptional)
{
    /// <inheritdoc/>
    public override string Kind => "日期";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Formats => ["数字", "汉字", "点", "年", "月", "日"];

    internal override string? Show(object data, string? format) => Get(data) is not { } day ? null : format switch
    {
        "汉字" => Numerals.Date(day),
        "点" => $"{day.Year}.{day.Month}.{day.Day}",
        "年" => Numerals.Figures(day.Year),
        "月" => Numerals.Figures(day.Month),
        "日" => Numerals.Figures(day.Day),
        _ => Chinese.Date(day),
    };

    internal override bool HasValue(object data) => Get(data) is not null;
}

/// <summary>发文字号: prefix, year in 〔〕 and running number, or the words that stand in its place before there is one.</summary>
public sealed record DocumentNumberField(string Name, string Label, string Source, string Example, bool IsOptional, Func<object, string?> Get)
    : InlineField(Name, Label, Source, Example, IsOptional)
{
    /// <inheritdoc/>
    public override string Kind => "文号";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Formats => ["全称", "代字", "年", "序号"];

    internal override string? Show(object data, string? format)
    {
        string? number = Get(data);
        return format is null or "全称" || number is null || Wording.YearAndValue(number) is not { } parts ? number : format switch
        {
            "代字" => number[..number.LastIndexOf('〔')],
            "年" => Numerals.Figures(parts.Year),
            _ => Numerals.Figures(parts.Value),
        };
    }
}

/// <summary>Yes or no; a template uses it in conditions only.</summary>
public sealed record FlagField(string Name, string Label, string Source, string Example, Func<object, bool> Get)
    : Field(Name, Label, Source, Example, IsOptional: true)
{
    /// <inheritdoc/>
    public override string Kind => "是否";

    internal override bool HasValue(object data) => Get(data);
}

/// <summary>Rows; a template repeats what stands between its tags for each of them.</summary>
/// <param name="Items">What a row can show. Names that it lacks are looked up outside the loop.</param>
public sealed record ListField(
    string Name, string Label, string Source, string Example, bool IsOptional, Schema Items, Func<object, IReadOnlyList<object>> Get)
    : Field(Name, Label, Source, Example, IsOptional)
{
    /// <inheritdoc/>
    public override string Kind => "列表";

    internal override bool HasValue(object data) => Get(data).Count > 0;
}

/// <summary>正文: paragraphs with headings told by their own marks; its tag stands alone in a paragraph.</summary>
public sealed record ProseField(
    string Name, string Label, string Source, string Example, bool IsOptional, Func<object, IReadOnlyList<BodyParagraph>> Get)
    : Field(Name, Label, Source, Example, IsOptional)
{
    /// <inheritdoc/>
    public override string Kind => "正文";

    internal override bool HasValue(object data) => Get(data).Count > 0;
}
