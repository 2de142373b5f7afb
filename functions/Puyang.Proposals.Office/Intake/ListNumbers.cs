using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Writes out the automatic paragraph numbers (自动编号), which Word keeps outside the text.</summary>
internal sealed partial class ListNumbers(MainDocumentPart main)
{
    private readonly Dictionary<int, NumberingInstance> instances = ByKey(
        main.NumberingDefinitionsPart?.Numbering?.Elements<NumberingInstance>(), instance => instance.NumberID?.Value ?? 0);

    private readonly Dictionary<(int, int), Level> levels = ByKey(
        main.NumberingDefinitionsPart?.Numbering?.Elements<AbstractNum>().SelectMany(definition => definition.Elements<Level>()),
        level => (((AbstractNum)level.Parent!).AbstractNumberId?.Value ?? 0, level.LevelIndex?.Value ?? 0));

    private readonly Dictionary<(int, int), LevelOverride> overrides = ByKey(
        main.NumberingDefinitionsPart?.Numbering?.Elements<NumberingInstance>().SelectMany(instance => instance.Elements<LevelOverride>()),
        change => (((NumberingInstance)change.Parent!).NumberID?.Value ?? 0, change.LevelIndex?.Value ?? 0));

    private readonly Dictionary<string, Style> styles = ByKey(
        main.StyleDefinitionsPart?.Styles?.Elements<Style>(), style => style.StyleId?.Value ?? string.Empty);

    private readonly Dictionary<(int List, int Level), int> counters = [];
    private readonly HashSet<int> restarted = [];

    /// <summary>What could not be written out, in Chinese.</summary>
    internal HashSet<string> Unknown { get; } = [];

    /// <summary>The number of this paragraph with its punctuation; empty when it has none. Ask once per paragraph, in order.</summary>
    internal string Next(Paragraph paragraph)
    {
        (int? list, int level) = Place(paragraph);
        if (list is not > 0 || instances.GetValueOrDefault(list.Value) is not { } instance || level is < 0 or > 8)
        {
            return string.Empty;
        }

        int definition = instance.AbstractNumId?.Val?.Value ?? -1;
        if (Level(instance, definition, level) is not { } look)
        {
            return string.Empty;
        }

        Count(instance, definition, level);
        return look.NumberingFormat?.Val?.Value is { } format && format == NumberFormatValues.Bullet
            ? Bullet()
            : Placeholder().Replace(look.LevelText?.Val?.Value ?? string.Empty, match => Part(instance, definition, match.Value[1] - '1'));
    }

    private (int? List, int Level) Place(Paragraph paragraph)
    {
        NumberingProperties? own = paragraph.ParagraphProperties?.NumberingProperties;
        int? list = own?.NumberingId?.Val?.Value;
        int? level = own?.NumberingLevelReference?.Val?.Value;
        string? style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (int step = 0; style is not null && step < 10 && list is null; step++)
        {
            Style? found = styles.GetValueOrDefault(style);
            list = found?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;
            level ??= found?.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value;
            style = found?.BasedOn?.Val?.Value;
        }

        return (list, level ?? 0);
    }

    private Level? Level(NumberingInstance instance, int definition, int level) =>
        Override(instance, level)?.Level ?? levels.GetValueOrDefault((definition, level));

    private LevelOverride? Override(NumberingInstance instance, int level) =>
        overrides.GetValueOrDefault((instance.NumberID?.Value ?? 0, level));

    // Lists of one definition count on together, unless a list overrides its start; a number ends those below it.
    private void Count(NumberingInstance instance, int definition, int level)
    {
        if (restarted.Add((instance.NumberID?.Value ?? 0) * 10 + level)
            && Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value is { } start)
        {
            counters[(definition, level)] = start - 1;
        }

        counters[(definition, level)] = Current(instance, definition, level, notYet: -1) + 1;
        for (int below = level + 1; below < 9; below++)
        {
            _ = counters.Remove((definition, below));
        }
    }

    private int Current(NumberingInstance instance, int definition, int level, int notYet) =>
        counters.TryGetValue((definition, level), out int count)
            ? count
            : (Level(instance, definition, level)?.StartNumberingValue?.Val?.Value ?? 1) + notYet;

    private string Part(NumberingInstance instance, int definition, int level) =>
        Written(Current(instance, definition, level, notYet: 0), Level(instance, definition, level)?.NumberingFormat?.Val);

    private string Written(int number, DocumentFormat.OpenXml.EnumValue<NumberFormatValues>? format)
    {
        string name = format?.InnerText ?? "decimal";
        switch (name)
        {
            case "decimal":
                return number.ToString(CultureInfo.InvariantCulture);
            case "decimalZero":
                return number.ToString("00", CultureInfo.InvariantCulture);
            case "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCountingThousand":
                return ChineseNumerals.Write(number);
            case "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20:
                return ((char)('①' + number - 1)).ToString();
            case "lowerLetter" when number is >= 1 and <= 26:
                return ((char)('a' + number - 1)).ToString();
            case "upperLetter" when number is >= 1 and <= 26:
                return ((char)('A' + number - 1)).ToString();
            case "none":
                return string.Empty;
            default:
                _ = Unknown.Add("有的自动编号样式无法识别，已写成阿拉伯数字，请核对。");
                return number.ToString(CultureInfo.InvariantCulture);
        }
    }

    // The first of two under one key counts, as in Word.
    private static Dictionary<TKey, TValue> ByKey<TKey, TValue>(IEnumerable<TValue>? values, Func<TValue, TKey> key)
        where TKey : notnull => (values ?? []).DistinctBy(key).ToDictionary(key);

    private string Bullet()
    {
        _ = Unknown.Add("项目符号没有取用，请核对。");
        return string.Empty;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
