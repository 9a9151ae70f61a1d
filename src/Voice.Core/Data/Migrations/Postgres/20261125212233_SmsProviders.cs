using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Voice.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SmsProviders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Looks",
                table: "Messages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Media",
                table: "Messages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Senders",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tokens = table.Column<double>(type: "double precision", nullable: false),
                    TokensAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PausedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    StoppedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    StoppedBecause = table.Column<string>(type: "text", nullable: true),
                    SpendDay = table.Column<DateOnly>(type: "date", nullable: false),
                    SegmentsToday = table.Column<int>(type: "integer", nullable: false),
                    Notice = table.Column<string>(type: "text", nullable: true),
                    NoticeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Senders", x => x.Name);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Senders");

            migrationBuilder.DropColumn(
                name: "Looks",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "Media",
                table: "Messages");
        }
    }
}
