using System.Text;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Reads a table out of a text file: fields apart by commas, tabs or semicolons, in UTF-8 or GB18030.</summary>
internal static class CsvFile
{
    private const int MaxFile = 25 << 20;

    /// <param name="forced">The encoding that the clerk chose; null to find it.</param>
    internal static SheetReading Open(ReadOnlyMemory<byte> content, TextEncoding? forced)
    {
        if (content.Length > MaxFile)
        {
            return SheetReading.Refused($"文件超过上限 {MaxFile >> 20} MB：请只保留交办给本单位的行。");
        }

        if (Decoded(content.Span, forced) is not var (text, encoding))
        {
            return SheetReading.Refused(forced is { } chosen
                ? $"文件不是{Name(chosen)}编码，按这种编码无法读取：请改选另一种编码。"
                : "文件既不是 UTF-8 也不是 GB18030（GBK）编码的文本：请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”再上传。");
        }

        if (text.Contains('\0'))
        {
            return SheetReading.Refused("文件内容不是文本，可能只是改了扩展名：请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”再上传。");
        }

        if (text.Split('\n').SelectMany(line => line.Split(',', '\t', ';', '"')).Select(SecrecyMark.In)
            .FirstOrDefault(found => found is not null) is { } mark)
        {
            return new SheetReading([], [], mark, []);
        }

        try
        {
            return Read(text, encoding);
        }
        catch (SheetTooLargeException large)
        {
            return SheetReading.Refused(large.Message);
        }
    }

    /// <summary>The name of an encoding as pages write it.</summary>
    internal static string Name(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => "UTF-8",
        TextEncoding.Gb18030 => "GB18030（GBK）",
        _ => "UTF-16（Unicode 文本）",
    };

    private static (string Text, TextEncoding Encoding)? Decoded(ReadOnlySpan<byte> content, TextEncoding? forced)
    {
        if (forced is null && content is [0xFF, 0xFE, ..] && Strict(Encoding.Unicode, content[2..]) is { } wide)
        {
            return (wide, TextEncoding.Utf16);
        }

        ReadOnlySpan<byte> bare = content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content;
        if (forced is null or TextEncoding.Utf8 && Strict(Encoding.UTF8, bare) is { } utf)
        {
            return (utf, TextEncoding.Utf8);
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return forced is null or TextEncoding.Gb18030 && Strict(Encoding.GetEncoding("GB18030"), content) is { } chinese
            ? (chinese, TextEncoding.Gb18030) : null;
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> content)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static SheetReading Read(string text, TextEncoding encoding)
    {
        char separator = Separator(text);
        SheetBuilder builder = new();
        StringBuilder field = new();
        int row = 1, column = 0, opened = 0;
        bool isQuoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                bool isDouble = c == '"' && i + 1 < text.Length && text[i + 1] == '"';
                isQuoted = c != '"' || isDouble;
                _ = isQuoted ? field.Append(c == '\r' ? string.Empty : c.ToString()) : field;
                i += isDouble ? 1 : 0;
            }
            else if (c == '"' && IsBlank(field))
            {
                (isQuoted, opened) = (true, row);
                _ = field.Clear();
            }
            else if (c == separator || c == '\n')
            {
                builder.Cell(column, CleanText.Lines(field.ToString()));
                _ = field.Clear();
                column = c == '\n' ? 0 : column + 1;
                if (c == '\n')
                {
                    builder.EndRow(row++, isHidden: false);
                }
            }
            else
            {
                _ = field.Append(c);
            }
        }

        builder.EndSheet(string.Empty, isHidden: false);
        return isQuoted
            ? SheetReading.Refused($"第 {opened} 行有一个引号没有配对，后面的内容无法分列：请改正后再上传。")
            : new SheetReading(builder.Sheets, [], null, [$"文件按 {Name(encoding)} 编码读取。", .. builder.Remarks], encoding);
    }

    private static bool IsBlank(StringBuilder field)
    {
        for (int i = 0; i < field.Length; i++)
        {
            if (!char.IsWhiteSpace(field[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The one that stands most often in the first lines.
    private static char Separator(string text)
    {
        string head = text[..Math.Min(text.Length, 4000)];
        return new[] { ',', '\t', ';' }.MaxBy(c => head.Count(found => found == c));
    }
}
