using System.Text;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Writes templates/README.md: every form with every field that its template may show.</summary>
public static class FieldList
{
    /// <summary>The page, in Markdown; always the same for the same program.</summary>
    public static string Markdown()
    {
        StringBuilder page = new();
        Lines(
            page,
            "# 文书模板",
            "",
            "这里的每个 .docx 都是一种文书的模板，用 Word 打开就能改字体、版式和固定的文字。改好后在“模板”页上传：有错会一次列出全部，没有错先看样张，再发布为新版本。",
            "放进本文件夹的模板在下次启动时检查、发布；办公室自己发布过的不会被程序更新替换。",
            "",
            "本页由程序生成：`dotnet run --project functions/Puyang.Proposals.Local -- list-fields > templates/README.md`，测试会核对。",
            "",
            "## 标签怎么写",
            "",
            "| 写法 | 意思 |",
            "|---|---|",
            "| `{{标题}}` 或 `{{title}}` | 显示一个字段；两种名称都可以 |",
            "| `{{届\\|汉字}}` | 用字段的另一种格式，可用的格式见各表 |",
            "| `{{#抄送}}…{{/抄送}}` | 有值才保留中间的内容；是列表就每行重复一次 |",
            "| `{{^抄送}}…{{/抄送}}` | 没有值才保留 |",
            "| `{{#抄送}}…{{否则}}…{{/抄送}}` | 有值时前一半，没有值时后一半；也可写 `{{else}}` |",
            "| `{{#会签\\|；}}{{姓名}}{{/会签}}` | 同一段内的列表，各行之间加上“；” |",
            "",
            "一对标签在同一段里，管的是中间的文字；各自独占一段，管的是中间的整段和表格；在同一个表格的不同格里，管的是整行，只有标签的行不会印出来。",
            "循环里先找这一行的字段，找不到再找循环外面的。“正文”一类的标签要独占一段，其中“一、”“（一）”“1.”“（1）”开头的标题自动换用“一级标题”至“四级标题”样式。",
            "也可以不写标签，而给内容控件的“标记”填字段名称（`标题`、`届|汉字`、`#抄送`）。标签可以写在正文、页眉、页脚、脚注、尾注和文本框里；文档属性里只能显示字段。",
            "艺术字、域代码、公式、图表、链接、替换文字里的标签不会填写，有这种标签的模板会被退回；分页符、“段前分页”不要和成对的标签或“正文”放在同一段。",
            "数字、日期、文号的格式：数字（默认）、汉字（八、二〇二二年六月三十日）、点（2022.6.30）、年、月、日；文号有全称（默认）、代字、年、序号。",
            "",
            "## 目录",
            "",
            "| 文书 | 文件 | 用途 |",
            "|---|---|---|");
        foreach (Form form in FormList.All)
        {
            Lines(page, $"| [{form.Name}](#{form.Id}) | [{form.File}]({form.File}) | {Cell(form.Purpose)} |");
        }

        foreach (Form form in FormList.All)
        {
            Lines(page, "", $"<a id=\"{form.Id}\"></a>", "", $"## {form.Name}", "", $"`{form.File}`　{form.Purpose}", "");
            Table(page, form.Schema, "");
        }

        return page.ToString();
    }

    private static void Table(StringBuilder page, Schema schema, string prefix)
    {
        Lines(page, "| 标签 | 内容 | 格式 | 来源 | 例 |", "|---|---|---|---|---|");
        foreach (Field field in schema.Fields)
        {
            string need = field.IsEssential ? "，模板必须有" : field.IsOptional ? "，可空" : "";
            Lines(page, $"| `{field.Label}` `{field.Name}` | {field.Kind}{need} | {string.Join('、', field.Formats)} | {Cell(field.Source)} | {Cell(field.Example)} |");
        }

        foreach (ListField list in schema.Fields.OfType<ListField>())
        {
            Lines(page, "", $"{prefix}“{list.Label}”（`{list.Name}`）的每一行：", "");
            Table(page, list.Items, $"{prefix}“{list.Label}”里");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');

    // On every machine with the same line ends: the page is compared to the character.
    private static void Lines(StringBuilder page, params string[] lines)
    {
        foreach (string line in lines)
        {
            page.Append(line).Append('\n');
        }
    }
}
