@echo off
rem ISIM from a clone: builds the program when it is not built, then runs it. Works from any folder.
setlocal
set "root=%~dp0"
set "jar=%root%src\target\isim.jar"
set "archive=%root%src\target\isim.jsa"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo isim: no Java found; install Java 17 or later, or set JAVA_HOME 1>&2
    exit /b 1
)
if not exist "%jar%" (
    echo isim: building the program, once; the first time this takes a minute or two and needs a network ... 1>&2
    if not exist "%root%src\target" mkdir "%root%src\target"
    pushd "%root%"
    call mvnw.cmd -q -B -DskipTests -Dspotless.skip=true -Djacoco.skip=true package > "%root%src\target\build.log" 2>&1
    if errorlevel 1 (
        popd
        echo isim: the build failed; see %root%src\target\build.log 1>&2
        exit /b 1
    )
    popd
    "%java%" -XX:ArchiveClassesAtExit="%archive%" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%jar%" run --json --out "%root%src\target\trial" "%root%scenarios\eaeu\barriers-halved.yaml" >nul 2>&1
)
"%java%" -XX:SharedArchiveFile="%archive%" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%jar%" %*
exit /b %errorlevel%
